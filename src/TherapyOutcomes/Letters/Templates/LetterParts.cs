using System.Collections.Immutable;

namespace TherapyOutcomes.Letters;

/// <summary>The texts that fill a template's placeholders.</summary>
internal sealed record LetterParts
{
    /// <summary>The names of the placeholders.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["change", "others", "meaning", "lasting", "attribution", "selfCare", "soreness", "whenToCall", "talk", "effort", "success", "signature"];

    public required string Success { get; init; }

    public required string Change { get; init; }

    public required string Others { get; init; }

    public required string Meaning { get; init; }

    public required string Lasting { get; init; }

    public required string Attribution { get; init; }

    public required string SelfCare { get; init; }

    public required string Soreness { get; init; }

    public required string WhenToCall { get; init; }

    public required string Talk { get; init; }

    public required string Effort { get; init; }

    public required string Signature { get; init; }

    public string? Find(string name) => name switch
    {
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
        "signature" => Signature,
        _ => null,
    };
}
