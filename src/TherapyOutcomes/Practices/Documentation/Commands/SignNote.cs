using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Signs the author's own note. After that, the note can be changed only by addenda.</summary>
/// <remarks>Corresponds to the <c>sign-note</c> command.</remarks>
public sealed record SignNote : EpisodeCommand
{
    /// <summary>The id of the note.</summary>
    public required FactId Note { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Note, Note);

    internal NoteSigned ToEvent() => new()
    {
        Note = Note,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("note", Note);
    }

    internal static SignNote Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Note = fields.Id<FactId>("note"),
    };
}
