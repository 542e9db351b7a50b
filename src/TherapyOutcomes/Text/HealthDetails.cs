using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>
/// Finds out whether a text reveals something about a person's health to a stranger: a part of the body, a symptom, a condition, a
/// treatment, a measure or its numbers, in English or Spanish.
/// </summary>
internal static partial class HealthDetails
{
    private static readonly Func<ReadOnlySpan<char>, bool> IsWordIn = HealthWords.All.IsIn;
    private static readonly Regex[] KnownSayings = [Sayings.All()];

    /// <summary>Determines whether a text names a health detail.</summary>
    /// <param name="text">The original text; some measures can be recognized only by their capital letters.</param>
    /// <param name="plain">The plain words of the text.</param>
    public static bool AreIn(ReadOnlySpan<char> text, ReadOnlySpan<char> plain) =>
        Numbers().IsMatch(plain) || Phrases().IsMatch(plain) || CapitalMeasures().IsMatch(text)
        || PhraseSearch.IsLeft(plain, IsWordIn, KnownSayings);

    // Matches 20 points, 30 % less, 4/10 and from 40 to 20, but not "100 %", which is praise.
    [GeneratedRegex(
        @"\b\d+ ?(?:points?|puntos?|pounds?|lbs?|kgs?|kilos?|libras?)\b|\b(?!1[01]0 ?%)\d+ ?%|\b\d+(?:/| out of | de )10\b|\b(?:from|de) \d+ (?:to|a) \d+\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // Phrases that reveal something only as a whole.
    [GeneratedRegex(
        @"\b(?:blood pressure|weight loss|range of motion|hit-6|fear-avoidance|impression of change|(?:walk|run|move|bend|lift|stand|sit|climb"
        + @"|kneel)(?:ing)? again|camin\w+ (?:otra vez|de nuevo))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Phrases();

    // In lower case, these are ordinary words: a dash of courage, vas bien.
    [GeneratedRegex(@"\b(?:DASH|GAS|PEG|VAS|PCS|ROM|WHO|MS|AIDS)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalMeasures();
}
