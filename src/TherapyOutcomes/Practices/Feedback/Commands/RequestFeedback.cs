using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Asks the client for feedback on a session, or records that the client declined to give any.</summary>
/// <remarks>Corresponds to the <c>request-feedback</c> command.</remarks>
public sealed record RequestFeedback : EpisodeCommand
{
    /// <summary>The id of the new feedback request.</summary>
    public required FactId Request { get; init; }

    /// <summary>The id of the session that the feedback is about.</summary>
    public required FactId Session { get; init; }

    /// <summary>The reason why the client declined, or null if the client did not decline.</summary>
    public ClientText? Declined { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => Declined is { } declined ? ("declined", declined) : null;

    internal override FactId? NewFact => Request;

    internal override FactReference? Reference => new FactReference(FactKind.Session, Session);

    internal FeedbackRequested ToEvent() => new()
    {
        Request = Request,
        Session = Session,
        Declined = Declined,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("request", Request);
        check.Id("session", Session);
        check.Text("declined", Declined);
    }

    internal static RequestFeedback Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Request = fields.Id<FactId>("request"),
        Session = fields.Id<FactId>("session"),
        Declined = fields.TextOrNull("declined"),
    };
}
