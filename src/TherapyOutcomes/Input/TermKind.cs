namespace TherapyOutcomes.Input;

/// <summary>A word of the clinic's own vocabulary.</summary>
internal sealed class TermKind : WordKind<Term>
{
    public static TermKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new StringDescription
    {
        Name = "term",
        Allowed = Term.Allowed,
        Pattern = Term.Pattern,
        MaxLength = Term.MaxLength,
    };

    public override bool TryParse(string? text, out Term value)
    {
        var isTerm = text is not null && Term.IsValid(text);
        value = isTerm ? new Term(text!) : default;
        return isTerm;
    }

    public override void Refuse(string field, InputCheck check) =>
        check.Fail(ErrorCodes.ValueOutOfRange, field, "The text is blank, too long or on more than one line.", Term.Allowed);
}
