using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that the client was asked about reactions to a session.</summary>
/// <remarks>Corresponds to the <c>check-reactions</c> command.</remarks>
public sealed record CheckReactions : EpisodeCommand
{
    /// <summary>The id of the session that the client was asked about.</summary>
    public required FactId Session { get; init; }

    /// <summary>A value that specifies whether the client had any reactions.</summary>
    public required ReactionsFound Found { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Session, Session);

    internal ReactionsChecked ToEvent() => new()
    {
        Session = Session,
        Found = Found,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("session", Session);
        check.Enumeration("found", Found);
    }

    internal static CheckReactions Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Session = fields.Id<FactId>("session"),
        Found = fields.Enum<ReactionsFound>("found"),
    };
}
