using System.Buffers;
using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>Finds out whether a text claims a cure or a cause, in English or Spanish. Which of the two languages it is written in is not known.</summary>
internal static class Claims
{
    // The order matters: a doubt covers the rest of its clause, but a cure may come before it.
    private static readonly Regex[] Harmless =
        [ClaimDenials.CureDeniedAfter(), ClaimDenials.Doubt(), CureClaims.OrdinaryUse(), ClaimDenials.DeniedCause(), ClaimDenials.DeniedCure()];

    // Without one of these parts of words, no cause is named. Checking for them first spares most texts the slower patterns.
    private static readonly SearchValues<string> EnglishSigns = SearchValues.Create(
        [
            "massag", "bodywork", "treat", "therap", "session", "techni", "practit", "care", "work", "hands", "touch",
            "caus", "account", "virtue", "result", "consequence", "due to", "owing", "attribut", "credit", "brought", "achiev", "thanks",
            "took", "taken", "reliev", "eliminat", "removed", "eased", "reduced", "resolved", "ended", "stopped", "rid of", "made you",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> SpanishSigns = SearchValues.Create(
        ["masaj", "tratam", "terap", "sesi", "cuidad", "trabaj", "manos", "nosotr", "mí"], StringComparison.Ordinal);

    /// <summary>Determines whether a text makes a claim that it does not deny.</summary>
    /// <param name="plain">The plain words of the text.</param>
    public static bool AreIn(ReadOnlySpan<char> plain) => PhraseSearch.IsLeft(plain, IsAny, Harmless);

    private static bool IsAny(ReadOnlySpan<char> plain) =>
        CureClaims.English().IsMatch(plain) || CureClaims.Spanish().IsMatch(plain)
        || (plain.ContainsAny(EnglishSigns) && (EnglishCauseClaims.Because().IsMatch(plain) || EnglishCauseClaims.Acts().IsMatch(plain)))
        || (plain.ContainsAny(SpanishSigns) && SpanishCauseClaims.All().IsMatch(plain));
}
