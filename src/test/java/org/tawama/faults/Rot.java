package org.tawama.faults;

import java.util.Arrays;
import java.util.SplittableRandom;

/// One change to the bytes of a file, as disks and interrupted copies make them.
enum Rot {
    FLIPPED_BIT {
        @Override
        byte[] of(byte[] file, SplittableRandom random) {
            var changed = file.clone();
            changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            return changed;
        }
    },
    CUT_TAIL {
        @Override
        byte[] of(byte[] file, SplittableRandom random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    ZEROED_BLOCK {
        @Override
        byte[] of(byte[] file, SplittableRandom random) {
            var changed = file.clone();
            var from = blockIn(file, random);
            Arrays.fill(changed, from, Math.min(file.length, from + BLOCK), (byte) 0);
            return changed;
        }
    },
    DOUBLED_BLOCK {
        @Override
        byte[] of(byte[] file, SplittableRandom random) {
            var from = blockIn(file, random);
            var end = Math.min(file.length, from + BLOCK);
            var changed = Arrays.copyOf(file, file.length + end - from);
            System.arraycopy(file, from, changed, end, file.length - from);
            return changed;
        }
    };

    private static final int BLOCK = 4_096;

    /// The file with this change somewhere in it; `file` itself, which is not empty, is left alone.
    abstract byte[] of(byte[] file, SplittableRandom random);

    /// One of all, by chance; never the same bytes again.
    static byte[] any(byte[] file, SplittableRandom random) {
        var changed = file;
        while (Arrays.equals(changed, file)) {
            changed = values()[random.nextInt(values().length)].of(file, random);
        }
        return changed;
    }

    private static int blockIn(byte[] file, SplittableRandom random) {
        return BLOCK * random.nextInt((file.length + BLOCK - 1) / BLOCK);
    }
}
