using System.Globalization;

namespace TherapyOutcomes.Serialization;

/// <summary>Formats values for comparing two contents by their meaning.</summary>
internal static class CanonicalForms
{
    // Dividing by it removes trailing zeros: 40.0 becomes 40.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Formats a number without trailing zeros: 40.0 becomes 40.</summary>
    public static string Of(decimal number) => (number / One).ToString(CultureInfo.InvariantCulture);
}
