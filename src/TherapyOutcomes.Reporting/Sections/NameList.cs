using System.Collections.Immutable;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Lists names in a sentence, but not more than anyone reads.</summary>
internal static class NameList
{
    private const int Most = 20;

    /// <summary>Returns the names, separated so that those with commas stay apart.</summary>
    public static string Of(ImmutableArray<string> names) =>
        string.Join("; ", names.Take(Most)) + (names.Length > Most ? $"; and {Words.Number(names.Length - Most)} more" : "");
}
