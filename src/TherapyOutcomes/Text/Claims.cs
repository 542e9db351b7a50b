using System.Buffers;
using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>Whether a text claims a cure or a cause, in English or Spanish; which of them it is written in isn't known.</summary>
internal static class Claims
{
    // In this order: a doubt covers the rest of its clause, but a cure may stand before it.
    private static readonly Regex[] Harmless =
        [ClaimDenials.CureDeniedAfter(), ClaimDenials.Doubt(), CureClaims.OrdinaryUse(), ClaimDenials.DeniedCause(), ClaimDenials.DeniedCure()];

    // Parts of words without which no cause is named: looking for them first spares most texts the patterns.
    private static readonly SearchValues<string> EnglishSigns = SearchValues.Create(
        [
            "massag", "bodywork", "treat", "therap", "session", "techni", "practit", "care", "work", "hands", "touch",
            "caus", "account", "virtue", "result", "consequence", "due to", "owing", "attribut", "credit", "brought", "achiev", "thanks",
            "took", "taken", "reliev", "eliminat", "removed", "eased", "reduced", "resolved", "ended", "stopped", "rid of", "made you",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> SpanishSigns = SearchValues.Create(
        ["masaj", "tratam", "terap", "sesi", "cuidad", "trabaj", "manos", "nosotr", "mí"], StringComparison.Ordinal);

    /// <summary>True when a claim stands undenied.</summary>
    /// <param name="plain">The plain words.</param>
    public static bool AreIn(ReadOnlySpan<char> plain) => PhraseSearch.IsLeft(plain, IsAny, Harmless);

    private static bool IsAny(ReadOnlySpan<char> plain) =>
        CureClaims.English().IsMatch(plain) || CureClaims.Spanish().IsMatch(plain)
        || (plain.ContainsAny(EnglishSigns) && (EnglishCauseClaims.Because().IsMatch(plain) || EnglishCauseClaims.Acts().IsMatch(plain)))
        || (plain.ContainsAny(SpanishSigns) && SpanishCauseClaims.All().IsMatch(plain));
}
