using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Opens an episode of care: one client, one complaint, one treating practitioner.</summary>
/// <remarks>The command <c>open-episode</c>. Immutable and thread-safe.</remarks>
public sealed record OpenEpisode : EpisodeCommand
{
    /// <summary>The client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The treating practitioner.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>What the client came with, in words.</summary>
    public required ClientText Complaint { get; init; }

    /// <summary>The measure that decides; of the clinic's catalogue.</summary>
    public required MeasureId PrimaryMeasure { get; init; }

    /// <summary>How long the complaint has lasted.</summary>
    public required Chronicity Chronicity { get; init; }

    /// <summary>The first plan of care.</summary>
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
