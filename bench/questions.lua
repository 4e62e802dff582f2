-- Asks wrk's questions in turn, so that no answer is measured because it was just given.
-- Usage: wrk … -s bench/questions.lua http://127.0.0.1:18181 -- NAME COUNT [OLDEST NEWEST]
-- With two entries each list is asked for as known at any entry from the one to the other, both inclusive.
local countries = { "FR", "ES", "IT", "DE", "TN", "MA", "TR", "CN", "PT", "BE", "PL", "RU", "EG", "SN", "US", "BR" }
local forms = { "twinning", "cooperation", "friendship", "protocol" }
local sorts = { "-signed", "signed", "title", "-recorded" }
local words = { "tlemcen", "oran", "bejaia", "setif", "biskra", "adrar", "annaba", "blida", "bechar", "batna",
    "ain", "sidi", "ouled", "beni", "oued", "hassi", "bordj", "bou", "el", "ksar" }
local beginnings = { "mar", "lyo", "bar", "ist", "san", "vil", "mon", "nan", "ber", "tun", "che", "gra", "pal", "por",
    "mil", "saint", "bel", "rom", "kar", "val" }

local function any(list) return list[math.random(#list)] end

local function day() return string.format("%d-%02d-%02d", math.random(1962, 2020), math.random(12), math.random(28)) end

local questions = {
    record = function(count) return "/api/v1/agreements/x" .. math.random(0, count - 1) end,
    popular = function(count) return "/api/v1/agreements/x" .. math.random(0, math.min(count, 1000) - 1) end,
    list = function()
        return "/api/v1/agreements?country=" .. any(countries) .. "&form=" .. any(forms) .. "&sort=" .. any(sorts)
    end,
    search = function() return "/api/v1/agreements?q=" .. any(words) .. "+" .. any(beginnings) end,
    facets = function()
        return "/api/v1/agreements?limit=1&facets=country,wilaya,form,status,decade&signedFrom=" .. day()
    end,
}

local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("seed", threads)
end

function init(arguments)
    math.randomseed(seed)
    ask, count = questions[arguments[1]], tonumber(arguments[2])
    oldest, newest = tonumber(arguments[3]), tonumber(arguments[4])
end

function request()
    local address = ask(count)
    if oldest then address = address .. "&known=" .. math.random(oldest, newest) end
    return wrk.format("GET", address)
end
