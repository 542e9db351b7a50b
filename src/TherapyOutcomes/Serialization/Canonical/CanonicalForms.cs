using System.Globalization;

namespace TherapyOutcomes.Serialization;

/// <summary>How values are written where two contents are compared by what they mean.</summary>
internal static class CanonicalForms
{
    // Dividing by it drops trailing zeros: 40.0 becomes 40.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A number without trailing zeros: 40.0 is 40.</summary>
    public static string Of(decimal number) => (number / One).ToString(CultureInfo.InvariantCulture);
}
