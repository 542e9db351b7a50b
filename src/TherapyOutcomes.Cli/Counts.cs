using System.Globalization;

namespace TherapyOutcomes.Cli;

/// <summary>Writes how many there are of something.</summary>
internal static class Counts
{
    /// <summary>Writes a number and a noun, such as <c>1 record</c> or <c>1,204 records</c>.</summary>
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
