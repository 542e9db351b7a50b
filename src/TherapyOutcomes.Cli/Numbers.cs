using System.Globalization;

namespace TherapyOutcomes.Cli;

/// <summary>Reads and formats numbers with a decimal point, whatever the language of the machine.</summary>
internal static class Numbers
{
    private const NumberStyles Form =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static bool TryRead(string text, out decimal number) => decimal.TryParse(text, Form, CultureInfo.InvariantCulture, out number);

    /// <summary>Reads a number in the precision that analyses use.</summary>
    public static bool TryReadDouble(string text, out double number) =>
        double.TryParse(text, Form, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>Formats a number so that reading it returns the same number.</summary>
    public static string WriteExactly(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Write(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
