using System.Globalization;

namespace TherapyOutcomes.Cli;

/// <summary>Numbers with a point, whatever the machine's language.</summary>
internal static class Numbers
{
    private const NumberStyles Form =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static bool TryRead(string text, out decimal number) => decimal.TryParse(text, Form, CultureInfo.InvariantCulture, out number);

    public static string Write(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
