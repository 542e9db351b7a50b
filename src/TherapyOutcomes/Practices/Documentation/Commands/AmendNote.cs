using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Adds an addendum to a signed note.</summary>
/// <remarks>Corresponds to the <c>amend-note</c> command.</remarks>
public sealed record AmendNote : EpisodeCommand
{
    /// <summary>The id of the note.</summary>
    public required FactId Note { get; init; }

    /// <summary>The text of the addendum.</summary>
    public required ClientText Text { get; init; }

    /// <summary>The reason for the addendum.</summary>
    public required ClientText Reason { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal override FactReference? Reference => new FactReference(FactKind.Note, Note);

    internal NoteAmended ToEvent() => new()
    {
        Note = Note,
        Text = Text,
        Reason = Reason,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("note", Note);
        check.Text("text", Text);
        check.Text("reason", Reason);
    }

    internal static AmendNote Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Note = fields.Id<FactId>("note"),
        Text = fields.Text("text"),
        Reason = fields.Text("reason"),
    };
}
