using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records what the clinic does about feedback.</summary>
/// <remarks>Corresponds to the <c>act-on-feedback</c> command.</remarks>
public sealed record ActOnFeedback : EpisodeCommand
{
    /// <summary>The id of the feedback request.</summary>
    public required FactId Request { get; init; }

    /// <summary>A description of what the clinic does.</summary>
    public required ClientText Action { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.FeedbackRequest, Request);

    internal FeedbackActedOn ToEvent() => new()
    {
        Request = Request,
        Action = Action,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("request", Request);
        check.Text("action", Action);
    }

    internal static ActOnFeedback Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Request = fields.Id<FactId>("request"),
        Action = fields.Text("action"),
    };
}
