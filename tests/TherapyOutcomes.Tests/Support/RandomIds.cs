using System.Text.RegularExpressions;

namespace TherapyOutcomes.Tests.Support;

/// <summary>Takes the ids of events out of a text, because they are random.</summary>
internal static partial class RandomIds
{
    public static string Blanked(string text) => Ids().Replace(text, "an id");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
