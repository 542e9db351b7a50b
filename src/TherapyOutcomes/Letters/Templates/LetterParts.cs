using System.Collections.Immutable;

namespace TherapyOutcomes.Letters;

/// <summary>The texts that fill a template's placeholders. A part that a letter has nothing to say about is empty.</summary>
internal sealed record LetterParts
{
    /// <summary>The names of the placeholders.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["date", "change", "others", "meaning", "lasting", "attribution", "selfCare", "soreness", "whenToCall", "talk", "effort", "success", "care", "outcome", "recovery", "contact", "signature"];

    public string Date { get; init; } = string.Empty;

    public string Success { get; init; } = string.Empty;

    public string Change { get; init; } = string.Empty;

    public string Others { get; init; } = string.Empty;

    public string Meaning { get; init; } = string.Empty;

    public string Lasting { get; init; } = string.Empty;

    public string Attribution { get; init; } = string.Empty;

    public string SelfCare { get; init; } = string.Empty;

    public string Soreness { get; init; } = string.Empty;

    public string WhenToCall { get; init; } = string.Empty;

    public string Talk { get; init; } = string.Empty;

    public string Effort { get; init; } = string.Empty;

    public string Care { get; init; } = string.Empty;

    public string Outcome { get; init; } = string.Empty;

    public string Recovery { get; init; } = string.Empty;

    public string Contact { get; init; } = string.Empty;

    public string Signature { get; init; } = string.Empty;

    public string? Find(string name) => name switch
    {
        "date" => Date,
        "success" => Success,
        "change" => Change,
        "others" => Others,
        "meaning" => Meaning,
        "lasting" => Lasting,
        "attribution" => Attribution,
        "selfCare" => SelfCare,
        "soreness" => Soreness,
        "whenToCall" => WhenToCall,
        "talk" => Talk,
        "effort" => Effort,
        "care" => Care,
        "outcome" => Outcome,
        "recovery" => Recovery,
        "contact" => Contact,
        "signature" => Signature,
        _ => null,
    };
}
