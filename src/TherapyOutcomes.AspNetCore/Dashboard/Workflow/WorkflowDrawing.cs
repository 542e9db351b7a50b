using System.Collections.Immutable;
using static TherapyOutcomes.EpisodeStage;
using static TherapyOutcomes.WorkflowTrigger;

namespace TherapyOutcomes.AspNetCore.Dashboard.Workflow;

/// <summary>The drawing of the workflow: stages from top to bottom, ways back on the left, and endings on the right.</summary>
internal static class WorkflowDrawing
{
    public const int Width = 800;
    public const int Height = 800;

    private const string Any = WorkflowArrow.AnyAfterImprovement;
    private const int Left = 265;
    private const int Below = 84;
    private const int First = 166;
    private const int Centre = 360;

    private static readonly EpisodeStage[] AfterImprovement = [Documenting, EpisodeStage.Monitoring, Adjusting, Communicating, Referring, Celebrating];
    private static readonly WorkflowTrigger[] Forward = [Documented, Sustained, PlanSettled, ClientInformed, ReferralSettled];

    public static ImmutableArray<DrawnStage> Stages { get; } =
    [
        new(Treating, Left, 50),
        .. AfterImprovement.Select((stage, index) => new DrawnStage(stage, Left, First + (index * Below))),
        new(Completed, Left, 710),
        new(EpisodeStage.Discontinued, 560, 710),
    ];

    /// <summary>The frame around the six stages after an improvement.</summary>
    public static (int X, int Y, int Width, int Height) Frame => (150, 140, 400, 520);

    public static ImmutableArray<DrawnArrow> Arrows { get; } =
    [
        new(nameof(Treating), ImprovementFound, Documenting, "M360 104V166", new("ImprovementFound", 368, 128)),
        .. Forward.Select((trigger, index) => Down(AfterImprovement[index], trigger, AfterImprovement[index + 1], index)),
        new(nameof(Celebrating), Celebrated, Completed, "M360 640V710", new("Celebrated", 368, 692)),
        new(nameof(Treating), GainRegained, Documenting, "M455 72H504V193H455", null),
        new(nameof(Treating), GainRegained, EpisodeStage.Monitoring, "M455 60H522V277H455", new("GainRegained", 530, 128)),
        .. Enumerable.Range(2, 4).Select(index => NeverLasted(AfterImprovement[index], First + (index * Below) + 34, index == 2)),
        new(Any, GainLost, Treating, "M150 300H116V96H265", new("GainLost", 110, 220, "middle", IsUpright: true)),
        new(Any, ImprovementWithdrawn, Treating, "M150 400H84V82H265", new("ImprovementWithdrawn", 78, 280, "middle", IsUpright: true)),
        new(Any, Resumed, Treating, "M150 500H52V68H265", new("Resumed", 46, 360, "middle", IsUpright: true)),
        new(nameof(Completed), Resumed, Treating, "M265 737H20V58H265", new("Resumed", 14, 480, "middle", IsUpright: true)),
        new(nameof(Treating), Resumed, Treating, "M300 50V22H340V50", new("Resumed", 292, 34, "end")),
        new(nameof(EpisodeStage.Discontinued), Resumed, Treating, "M740 710V36H430V50", new("Resumed", 500, 28)),
        new(nameof(Treating), WorkflowTrigger.Discontinued, EpisodeStage.Discontinued, "M455 88H700V710", new("Discontinued", 570, 82)),
        new(Any, WorkflowTrigger.Discontinued, EpisodeStage.Discontinued, "M550 420H650V710", new("Discontinued", 558, 412)),
        new(nameof(Completed), WorkflowTrigger.Discontinued, EpisodeStage.Discontinued, "M455 737H560", new("Death", 507, 729, "middle")),
        new(nameof(EpisodeStage.Discontinued), WorkflowTrigger.Discontinued, EpisodeStage.Discontinued, "M620 764V788H670V764", new("Death", 678, 786)),
        new(nameof(EpisodeStage.Discontinued), EndingWithdrawn, null, "M600 710V560H550", new("EndingWithdrawn", 594, 636, "middle", IsUpright: true)),
    ];

    private static DrawnArrow Down(EpisodeStage from, WorkflowTrigger trigger, EpisodeStage to, int index)
    {
        var top = First + (index * Below) + DrawnStage.Height;
        return new(from.ToString(), trigger, to, FormattableString.Invariant($"M{Centre} {top}V{top + Below - DrawnStage.Height}"), new(trigger.ToString(), Centre + 8, top + 19));
    }

    private static DrawnArrow NeverLasted(EpisodeStage from, int y, bool hasLabel) => new(
        from.ToString(), SustainWithdrawn, EpisodeStage.Monitoring, FormattableString.Invariant($"M265 {y}H225V290H265"), hasLabel ? new("SustainWithdrawn", 218, 440, "middle", IsUpright: true) : null);
}
