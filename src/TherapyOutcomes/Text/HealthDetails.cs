using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>
/// Whether a text tells a stranger about somebody's health: a part of the body, a symptom, a condition, a treatment, a
/// measure or its numbers, in English or Spanish.
/// </summary>
internal static partial class HealthDetails
{
    private static readonly Func<ReadOnlySpan<char>, bool> IsWordIn = HealthWords.All.IsIn;
    private static readonly Regex[] KnownSayings = [Sayings.All()];

    /// <summary>True when the text names a health detail.</summary>
    /// <param name="text">The text itself: some measures are known by their capitals only.</param>
    /// <param name="plain">Its plain words.</param>
    public static bool AreIn(ReadOnlySpan<char> text, ReadOnlySpan<char> plain) =>
        Numbers().IsMatch(plain) || Phrases().IsMatch(plain) || CapitalMeasures().IsMatch(text)
        || PhraseSearch.IsLeft(plain, IsWordIn, KnownSayings);

    // 20 points, 30 % less, 4/10, from 40 to 20; "100 %" is praise.
    [GeneratedRegex(
        @"\b\d+ ?(?:points?|puntos?|pounds?|lbs?|kgs?|kilos?|libras?)\b|\b(?!1[01]0 ?%)\d+ ?%|\b\d+(?:/| out of | de )10\b|\b(?:from|de) \d+ (?:to|a) \d+\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // Where only the words together tell something.
    [GeneratedRegex(
        @"\b(?:blood pressure|weight loss|range of motion|hit-6|fear-avoidance|impression of change|(?:walk|run|move|bend|lift|stand|sit|climb"
        + @"|kneel)(?:ing)? again|camin\w+ (?:otra vez|de nuevo))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Phrases();

    // In small letters these are other words: a dash of courage, vas bien.
    [GeneratedRegex(@"\b(?:DASH|PEG|VAS|PCS|ROM|MS|AIDS)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalMeasures();
}
