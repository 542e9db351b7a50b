using System.Globalization;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Measures.Recording;

/// <summary>Names a fact for which the host gave no id.</summary>
internal static class GeneratedId
{
    public const string Score = "score";
    public const string Observation = "observation";

    /// <summary>Makes an id from the record's version. If a host already used it, the next free one is taken.</summary>
    public static FactId For(string kind, RuleContext context)
    {
        for (var number = context.Episode.Version + 1; ; number++)
        {
            var id = new FactId(string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}"));
            if (context.Facts.KindOf(id) is null)
            {
                return id;
            }
        }
    }

    /// <summary>Determines whether an id looks like one that was made for a fact at a version of its record.</summary>
    public static bool IsMade(FactReference fact, long version)
    {
        var id = fact.Id.Value;
        return id.LastIndexOf('-') is > 0 and var hyphen
            && id[..hyphen] is Score or Observation
            && long.TryParse(id.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= version;
    }
}
