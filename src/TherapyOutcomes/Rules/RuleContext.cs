using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Safety;

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
        IsHeld = SafetyHolds.AnyFor(client, policy, now);
    }

    /// <summary>The episode to evaluate.</summary>
    /// <exception cref="InvalidOperationException">The rule evaluates another kind of record, or the episode has not been opened yet.</exception>
    public Episode Episode => _episode ?? throw new InvalidOperationException("There is no episode in this context.");

    /// <summary>The assessment of whether the client is getting better, based on the episode's facts.</summary>
    /// <exception cref="InvalidOperationException">The rule evaluates another kind of record, or the episode has not been opened yet.</exception>
    public EpisodeAssessment Assessment => _assessment ??= EpisodeAssessment.Of(Episode, Client, Policy); // pure, so a race only repeats the work

    /// <summary>The newest score that decides; null if there is none.</summary>
    internal FactId? NewestDecidingScore => Assessment.Primary.NewestScore?.Id;

    /// <summary>The rules that are being asked; null if a rule is asked alone.</summary>
    internal RuleBook? Book { get; init; }

    /// <summary>Determines whether a rule holds a trigger back.</summary>
    internal bool IsHeldBack(WorkflowTrigger trigger) => Book?.CheckHolding(trigger, this).Holds(trigger) == true;

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

    /// <summary>
    /// True if the client may be contacted about routine matters; false if they said no and have not said otherwise since. Open safety matters
    /// are never held back by it.
    /// </summary>
    public bool MayContact => Client.Preferences.WantsContact(Now);

    /// <summary>The record of the practitioner who is evaluated, or of the practitioner who treats the client.</summary>
    public PractitionerRecord Practitioner { get; internal init; } = PractitionerRecord.Empty;

    /// <summary>The practitioners who treat the client in any open episode, where the command needs to know them; otherwise, none.</summary>
    internal ImmutableArray<PractitionerId> CareTeam { get; init; } = [];

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
    internal NameTokens Tokens { get; init; } = NameTokens.Plain;

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

    /// <summary>
    /// The newest improvement, including that of a client who was better when last heard from; null if there is none. Texts for the client
    /// may mention it.
    /// </summary>
    internal CurrentImprovement? KeptImprovement => LatestImprovement ?? (_episode?.Progress.EndedBetter == true ? LatestOf(_episode, Assessment) : null);

    /// <summary>
    /// The discharge in force; null if there is none. A lost gain, an improvement that was withdrawn, care that goes on, a new plan, a new
    /// agreement on maintenance and a session on a later day end a discharge.
    /// </summary>
    public Recorded<ClientDischarged>? Discharge =>
        _episode is { Planning.Discharges.IsEmpty: false } ? DischargeInForce.Of(_episode, Assessment.Course.NewestLoss?.Recording) : null;

    /// <summary>The newest signed note of the current improvement, or its newest draft if none is signed; null if there is no note.</summary>
    public Note? ImprovementNote => _episode is { Progress.Found.IsEmpty: false } && LatestOf(_episode, Assessment) is var improvement
        ? _episode.Documentation.Notes.Newest(improvement, static (note, improvement) => improvement.Counts(note) && note.IsSigned)
            ?? _episode.Documentation.Notes.Newest(improvement, static (note, improvement) => improvement.Counts(note))
        : null;

    /// <summary>True while an open red flag or major reaction holds every episode of the client; otherwise, false.</summary>
    public bool IsHeld { get; }

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

    /// <summary>
    /// Returns the day from which the days of an obligation run: the day on which it arose, or that of the newest clearance of what held the
    /// client's episodes, whichever is later.
    /// </summary>
    /// <param name="day">The day on which the obligation arose.</param>
    /// <returns>The day.</returns>
    public DateOnly RunningFrom(DateOnly day) => Client.LastClearance is { } clearance && clearance.Day > day ? clearance.Day : day;

    /// <summary>
    /// Returns the day by which an obligation of a stage is due, or null if the episode is in another stage. Its days run from a later
    /// clearance (<see cref="RunningFrom"/>).
    /// </summary>
    /// <param name="stage">The stage that the obligation belongs to.</param>
    /// <param name="days">The number of days after the stage was entered.</param>
    /// <returns>The day, or null.</returns>
    /// <exception cref="InvalidOperationException">The rule evaluates another kind of record, or the episode has not been opened yet.</exception>
    public DateOnly? DueAfterEntering(EpisodeStage stage, int days) =>
        Episode.Stage == stage ? RunningFrom(EnteredOn()).AddDays(days) : null;

    // A late entry of an earlier day can be what showed the improvement. Nothing was owed before it.
    private DateOnly EnteredOn()
    {
        var entered = DayOf(Episode.Progress.StageSince);
        return Improvement is { Since: var since } && since > entered ? since : entered;
    }

    // Current facts take precedence over what was recorded when the improvement was found. Where late facts moved its day, acts since the
    // day first found go on counting; where they took a loss back, acts for the improvement before it count again.
    private static CurrentImprovement LatestOf(Episode episode, EpisodeAssessment assessment)
    {
        var progress = episode.Progress;
        if (assessment.Course is not { HasCurrentImprovement: true, Improvement: { } improvement })
        {
            return new CurrentImprovement(progress.ImprovementCount, progress.ImprovementDay!.Value, progress.ImprovementSince!.Value, progress.Found is [.., var last] ? last.ActsAfterVersion : progress.EndedVersion);
        }

        var found = FirstFoundBy(improvement.FoundBy, progress) ?? progress.Found[^1];
        var day = improvement.Day < found.Day ? improvement.Day : found.Day;
        return new CurrentImprovement(found.Ordinal, day, improvement.RegainedBy is null ? day : improvement.Since, found.ActsAfterVersion);
    }

    private static FoundImprovement? FirstFoundBy(FactId by, EpisodeProgress progress)
    {
        foreach (var found in progress.Found)
        {
            if (found.By == by)
            {
                return found;
            }
        }

        return null;
    }
}
