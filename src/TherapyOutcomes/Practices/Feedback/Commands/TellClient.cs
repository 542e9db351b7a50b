using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that the client was told what their feedback led to.</summary>
/// <remarks>Corresponds to the <c>tell-client</c> command.</remarks>
public sealed record TellClient : EpisodeCommand
{
    /// <summary>The id of the feedback request.</summary>
    public required FactId Request { get; init; }

    /// <summary>A description of how the client was told.</summary>
    public required ClientText How { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.FeedbackRequest, Request);

    internal ClientToldOfAction ToEvent() => new()
    {
        Request = Request,
        How = How,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("request", Request);
        check.Text("how", How);
    }

    internal static TellClient Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Request = fields.Id<FactId>("request"),
        How = fields.Text("how"),
    };
}
