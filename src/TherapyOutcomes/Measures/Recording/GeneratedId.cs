using System.Globalization;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Measures.Recording;

/// <summary>Names a fact for which the host gave no id.</summary>
internal static class GeneratedId
{
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
}
