namespace TherapyOutcomes.AspNetCore.Dashboard.Workflow;

/// <summary>Where a stage is in the drawing.</summary>
internal sealed record DrawnStage(EpisodeStage Stage, int X, int Y)
{
    public const int Width = 190;
    public const int Height = 54;

    public int Middle => X + (Width / 2);
}
