using TherapyOutcomes.Clients;
using TherapyOutcomes.Documentation;
using TherapyOutcomes.Education;
using TherapyOutcomes.Episodes;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Practitioners;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Rules;

/// <summary>All that a rule may look at. Everything in it is immutable.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class RuleContext
{
    private readonly Episode? _episode;
    private Assessment? _assessment;
    private FactIndex? _facts;

    internal RuleContext(Episode? episode, Assessment? assessment, ClientRecord client, ClinicPolicy policy, DateTimeOffset now, Command? command)
    {
        _episode = episode;
        _assessment = assessment;
        Client = client;
        Policy = policy;
        Now = now;
        Today = policy.Today(now);
        Command = command;
    }

    /// <summary>The episode that is judged.</summary>
    /// <exception cref="InvalidOperationException">The rule judges another kind of record, or the episode is about to be opened.</exception>
    public Episode Episode => _episode ?? throw new InvalidOperationException("There is no episode in this context.");

    /// <summary>What the episode's facts say about getting better.</summary>
    /// <exception cref="InvalidOperationException">The rule judges another kind of record, or the episode is about to be opened.</exception>
    public Assessment Assessment => _assessment ??= Assessment.Of(Episode, Policy); // pure: made twice at worst

    /// <summary>The ids of the facts of the record that the command is for.</summary>
    internal FactIndex Facts
    {
        get => _facts ??= Command switch
        {
            ClientCommand => FactIndex.Of(Client),
            PractitionerCommand => FactIndex.Of(Practitioner),
            _ => _episode is null ? FactIndex.Empty : FactIndex.Of(_episode),
        };
        init => _facts = value; // null = made when it is asked for
    }

    /// <summary>True when there is an episode to look at.</summary>
    public bool HasEpisode => _episode is not null;

    /// <summary>The client's record: consents, and what holds across episodes.</summary>
    public ClientRecord Client { get; }

    /// <summary>The record of the practitioner: of the one judged, or of the one who treats.</summary>
    public PractitionerRecord Practitioner { get; internal init; } = new();

    /// <summary>Outcomes of the practitioner's caseload; null when the host gave none.</summary>
    public CaseloadSummary? Caseload { get; internal init; }

    /// <summary>The clinic's policy.</summary>
    public ClinicPolicy Policy { get; }

    /// <summary>The time of judging.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The day of judging, in the clinic's time zone.</summary>
    public DateOnly Today { get; }

    /// <summary>The command that is judged, or that led to the record as it stands; null when there is none.</summary>
    public Command? Command { get; }

    /// <summary>The improvement whose obligations are open; null outside the post-improvement stages.</summary>
    public CurrentImprovement? Improvement => _episode?.Stage.IsPostImprovement() == true ? LatestImprovement : null;

    /// <summary>The newest improvement, in Completed too; null while no improvement was found or its gain is lost.</summary>
    public CurrentImprovement? LatestImprovement =>
        _episode is not null && (_episode.Stage.IsPostImprovement() || _episode.Stage == EpisodeStage.Completed)
            ? LatestOf(_episode, Assessment)
            : null;

    /// <summary>The newest note of the current improvement; null when there is none.</summary>
    public Note? ImprovementNote =>
        _episode?.Documentation.Notes.Newest(_episode.Progress.Improvements, static (note, ordinal) => note.Improvement == ordinal && note.IsSigned)
        ?? _episode?.Documentation.Notes.Newest(_episode.Progress.Improvements, static (note, ordinal) => note.Improvement == ordinal);

    /// <summary>Whole days from a time to now, by dates in that time's own offset.</summary>
    /// <param name="at">The time.</param>
    public int DaysSince(DateTimeOffset at) => (Now.ToOffset(at.Offset).Date - at.Date).Days;

    /// <summary>Whole days from a day to today.</summary>
    /// <param name="day">The day.</param>
    public int DaysFrom(DateOnly day) => Today.DayNumber - day.DayNumber;

    /// <summary>The day by which an obligation of a stage is due; null while the episode is in another stage.</summary>
    /// <param name="stage">The stage whose obligation it is.</param>
    /// <param name="days">How many days after the stage was entered.</param>
    public DateOnly? DueAfterEntering(EpisodeStage stage, int days) =>
        Episode.Stage == stage ? DateOnly.FromDateTime(Episode.Progress.StageSince.DateTime).AddDays(days) : null;

    /// <summary>The first moment of the day that lies a number of days after a time, in that time's own offset.</summary>
    /// <param name="at">The time.</param>
    /// <param name="days">The number of days.</param>
    public static DateTimeOffset DaysAfter(DateTimeOffset at, int days) => new DateTimeOffset(at.Date, at.Offset).AddDays(days);

    // Facts prevail over what was recorded when the improvement was found: late facts may have moved its day.
    private static CurrentImprovement LatestOf(Episode episode, Assessment assessment)
    {
        var progress = episode.Progress;
        return assessment.Course is { Stands: true, Improvement: { } improvement }
            ? new CurrentImprovement(progress.Improvements, improvement.Day, improvement.Since, progress.ActsAfterVersion)
            : new CurrentImprovement(progress.Improvements, progress.ImprovementDay!.Value, progress.ImprovementSince!.Value, progress.ActsAfterVersion);
    }
}
