using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Signs one's own note; from then on only addenda change it.</summary>
/// <remarks>The command <c>sign-note</c>. Immutable and thread-safe.</remarks>
public sealed record SignNote : EpisodeCommand
{
    /// <summary>The note.</summary>
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
