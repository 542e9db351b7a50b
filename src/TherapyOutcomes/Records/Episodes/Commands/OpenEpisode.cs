using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Opens an episode of care for one client, one complaint and one treating practitioner.</summary>
/// <remarks>Corresponds to the <c>open-episode</c> command.</remarks>
public sealed record OpenEpisode : EpisodeCommand
{
    /// <summary>The id of the client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The id of the treating practitioner.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>The complaint in words.</summary>
    public required ClientText Complaint { get; init; }

    /// <summary>The deciding measure, from the clinic's catalog.</summary>
    public required MeasureId PrimaryMeasure { get; init; }

    /// <summary>A value that specifies how long the complaint has lasted.</summary>
    public required Chronicity Chronicity { get; init; }

    /// <summary>The first plan of care, or null if there is none yet.</summary>
    public PlanOfCare? Plan { get; init; }

    internal EpisodeOpened ToEvent() => new()
    {
        Client = Client,
        Practitioner = Practitioner,
        Complaint = Complaint,
        PrimaryMeasure = PrimaryMeasure,
        Chronicity = Chronicity,
        Plan = Plan,
    };

    internal override bool MayBegin => true;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("client", Client);
        check.Id("practitioner", Practitioner);
        check.Id("primaryMeasure", PrimaryMeasure);
        check.Enumeration("chronicity", Chronicity);
        Plan?.Validate(check.Within("plan"));
        check.Text("complaint", Complaint);
    }

    internal static OpenEpisode Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Client = fields.Id<ClientId>("client"),
        Practitioner = fields.Id<PractitionerId>("practitioner"),
        Complaint = fields.Text("complaint"),
        PrimaryMeasure = fields.Id<MeasureId>("primaryMeasure"),
        Chronicity = fields.Enum<Chronicity>("chronicity"),
        Plan = fields.ObjectOrNull("plan", PlanOfCare.Read),
    };
}
