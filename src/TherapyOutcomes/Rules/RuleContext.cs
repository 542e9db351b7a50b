using TherapyOutcomes.Commands;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Rules;

/// <summary>Provides everything that a rule may read. All of it is immutable.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class RuleContext
{
    private readonly Episode? _episode;
    private EpisodeAssessment? _assessment;
    private FactIndex? _facts;

    internal RuleContext(Episode? episode, EpisodeAssessment? assessment, ClientRecord client, ClinicPolicy policy, DateTimeOffset now, Command? command)
    {
        _episode = episode;
        _assessment = assessment;
        Client = client;
        Policy = policy;
        Now = now;
        Today = policy.DayOf(now);
        Command = command;
    }

    /// <summary>The episode to evaluate.</summary>
    /// <exception cref="InvalidOperationException">The rule evaluates another kind of record, or the episode has not been opened yet.</exception>
    public Episode Episode => _episode ?? throw new InvalidOperationException("There is no episode in this context.");

    /// <summary>The assessment of whether the client is getting better, based on the episode's facts.</summary>
    /// <exception cref="InvalidOperationException">The rule evaluates another kind of record, or the episode has not been opened yet.</exception>
    public EpisodeAssessment Assessment => _assessment ??= EpisodeAssessment.Of(Episode, Policy); // pure, so a race only repeats the work

    /// <summary>The newest score that decides; null if there is none.</summary>
    internal FactId? NewestDecidingScore => Assessment.Primary.NewestScore?.Id;

    /// <summary>Where the command is possible; null if no command is judged.</summary>
    internal ICommandAvailability? Availability { get; init; }

    /// <summary>The ids of the facts of the record that the command is for.</summary>
    internal FactIndex Facts
    {
        get => _facts ??= Command switch
        {
            ClientCommand => FactIndex.Of(Client),
            PractitionerCommand => FactIndex.Of(Practitioner),
            _ => _episode is null ? FactIndex.Empty : FactIndex.Of(_episode),
        };
        init => _facts = value; // null: created on first use
    }

    /// <summary>True if there is an episode to evaluate; otherwise, false.</summary>
    public bool HasEpisode => _episode is not null;

    /// <summary>The client's record, with consents and what applies across episodes.</summary>
    public ClientRecord Client { get; }

    /// <summary>The record of the practitioner who is evaluated, or of the practitioner who treats the client.</summary>
    public PractitionerRecord Practitioner { get; internal init; } = new();

    /// <summary>The outcomes of the practitioner's caseload; null if the host provided none.</summary>
    public CaseloadSummary? Caseload { get; internal init; }

    /// <summary>The policy of the clinic.</summary>
    public ClinicPolicy Policy { get; }

    /// <summary>The time of the evaluation.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The day of the evaluation, in the clinic's time zone.</summary>
    public DateOnly Today { get; }

    /// <summary>The command that is checked, or that led to the current state of the record; null if there is none.</summary>
    public Command? Command { get; }

    /// <summary>Makes the tokens of recipients, under the client's key where there is one.</summary>
    internal RecipientTokens Tokens { get; init; } = RecipientTokens.Plain;

    /// <summary>True if the command comes from the clinic's earlier records, which were on time when they were kept; otherwise, false.</summary>
    internal bool IsImported { get; init; }

    /// <summary>The improvement whose obligations are open; null outside the post-improvement stages.</summary>
    public CurrentImprovement? Improvement => _episode?.Stage.IsPostImprovement() == true ? LatestImprovement : null;

    /// <summary>
    /// The newest improvement, including that of a completed episode; null if no improvement has been found or its gain is lost.
    /// </summary>
    public CurrentImprovement? LatestImprovement =>
        _episode is not null && (_episode.Stage.IsPostImprovement() || _episode.Stage == EpisodeStage.Completed)
            ? LatestOf(_episode, Assessment)
            : null;

    /// <summary>The newest signed note of the current improvement, or its newest draft if none is signed; null if there is no note.</summary>
    public Note? ImprovementNote =>
        _episode?.Documentation.Notes.Newest(_episode.Progress.ImprovementCount, static (note, ordinal) => note.Improvement == ordinal && note.IsSigned)
        ?? _episode?.Documentation.Notes.Newest(_episode.Progress.ImprovementCount, static (note, ordinal) => note.Improvement == ordinal);

    /// <summary>Returns the clinic's day of an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The day.</returns>
    public DateOnly DayOf(DateTimeOffset instant) => Policy.DayOf(instant);

    /// <summary>Returns the first instant of a day at the clinic.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The instant.</returns>
    public DateTimeOffset StartOf(DateOnly day) => Policy.StartOf(day);

    /// <summary>Returns the number of days from the clinic's day of an instant to today.</summary>
    /// <param name="instant">The instant to count from.</param>
    /// <returns>The number of days.</returns>
    public int DaysSince(DateTimeOffset instant) => DaysFrom(DayOf(instant));

    /// <summary>Returns the start of the clinic's day that is a number of days after the day of an instant.</summary>
    /// <param name="instant">The instant to count from.</param>
    /// <param name="days">The number of days.</param>
    /// <returns>The first instant of that day.</returns>
    public DateTimeOffset DaysAfter(DateTimeOffset instant, int days) => StartOf(DayOf(instant).AddDays(days));

    /// <summary>Returns the number of whole days from a day to today.</summary>
    /// <param name="day">The day to count from.</param>
    /// <returns>The number of days.</returns>
    public int DaysFrom(DateOnly day) => Today.DayNumber - day.DayNumber;

    /// <summary>Returns the day by which an obligation of a stage is due, or null if the episode is in another stage.</summary>
    /// <param name="stage">The stage that the obligation belongs to.</param>
    /// <param name="days">The number of days after the stage was entered.</param>
    /// <returns>The day, or null.</returns>
    /// <exception cref="InvalidOperationException">The rule evaluates another kind of record, or the episode has not been opened yet.</exception>
    public DateOnly? DueAfterEntering(EpisodeStage stage, int days) =>
        Episode.Stage == stage ? DayOf(Episode.Progress.StageSince).AddDays(days) : null;

    // Current facts take precedence over what was recorded when the improvement was found, because late entries may move its day.
    private static CurrentImprovement LatestOf(Episode episode, EpisodeAssessment assessment)
    {
        var progress = episode.Progress;
        return assessment.Course is { HasCurrentImprovement: true, Improvement: { } improvement }
            ? new CurrentImprovement(progress.ImprovementCount, improvement.Day, improvement.Since, progress.ActsAfterVersion)
            : new CurrentImprovement(progress.ImprovementCount, progress.ImprovementDay!.Value, progress.ImprovementSince!.Value, progress.ActsAfterVersion);
    }
}
