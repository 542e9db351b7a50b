using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>A word of the clinic's own vocabulary.</summary>
internal sealed class TermKind : FieldKind<Term>
{
    public static TermKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new StringDescription
    {
        Name = "term",
        Allowed = Term.Allowed,
        Pattern = Term.Pattern,
        MaxLength = Term.MaxLength,
    };

    public override Term Read(string field, JsonElement element, InputCheck check)
    {
        var text = JsonValues.StringOf(field, element, check);
        if (Term.IsValid(text))
        {
            return new Term(text);
        }

        check.Fail(ErrorCodes.ValueOutOfRange, field, "The text is blank, too long or on more than one line.", Term.Allowed);
        return default;
    }
}
