package dev.twins.plan.log;

/** Numbers in logs; from bytes, because {@link Double#parseDouble} would need a string for each. */
final class Decimal {
    private Decimal() {}

    /** An IPv4 address is none, though it has digits and points only. */
    static boolean isUnsigned(byte[] text, int from, int to) {
        int points = 0;
        for (int at = from; at < to; at++) {
            points += text[at] == '.' ? 1 : 0;
            if (!isDigit(text[at]) && text[at] != '.') {
                return false;
            }
        }
        return points <= 1 && from < to && isDigit(text[from]);
    }

    /** @throws Unreadable with that name */
    static double parse(byte[] text, int from, int to, String name) {
        boolean negative = from < to && text[from] == '-';
        double value = 0;
        double unit = 0;
        int digits = 0;
        for (int at = negative ? from + 1 : from; at < to; at++) {
            if (text[at] == '.' && unit == 0) {
                unit = 1;
            } else {
                require(isDigit(text[at]), name);
                value = value * 10 + text[at] - '0';
                unit *= 10;
                digits++;
            }
        }
        require(digits > 0, name);
        double scaled = unit > 1 ? value / unit : value;
        return negative ? -scaled : scaled;
    }

    private static void require(boolean isNumber, String name) {
        if (!isNumber) {
            throw new Unreadable(name + " is not a number");
        }
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }
}
