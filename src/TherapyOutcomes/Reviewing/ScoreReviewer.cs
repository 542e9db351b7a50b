using TherapyOutcomes.Reviewing;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes;

/// <summary>Reviews courses of scores in memory: what they show, the stage that the episode reached, and what to do next. Nothing is stored.</summary>
/// <remarks>
/// The result is the same as if an episode had been opened at the time of the first score, and every score and a session at its time had been imported
/// (<see cref="OutcomeService.ImportAsync(IEnumerable{Commands.Command}, ImportOptions?, CancellationToken)"/>) and evaluated. Without a store, events
/// are neither written nor read again, so a review of many clients takes a small part of the time. Instances are immutable and thread-safe; create one
/// for a policy and reuse it.
/// </remarks>
/// <example>
/// <code>
/// var reviewer = new ScoreReviewer(new ClinicPolicy());
/// var reviewed = reviewer.Review(course, asOf);
/// Console.WriteLine($"{reviewed.Episode.Stage}: {reviewed.Assessment.Primary.Newest?.Verdict}");
/// </code>
/// </example>
public sealed class ScoreReviewer
{
    private readonly ClinicPolicy _policy;
    private readonly RuleBook _rules;

    /// <summary>Initializes a reviewer for a policy.</summary>
    /// <param name="policy">The clinic's policy.</param>
    /// <param name="rules">The rules that evaluate the courses; null for the library's rules.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">The policy is not valid for the rules (<see cref="RuleBook.Validate"/>).</exception>
    public ScoreReviewer(ClinicPolicy policy, RuleBook? rules = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        (_policy, _rules) = (policy, rules ?? StandardRules.Book);
        _rules.Validate(policy);
    }

    /// <summary>Reviews a course of scores.</summary>
    /// <param name="course">The course.</param>
    /// <param name="asOf">The time to evaluate at. Scores after it are left out.</param>
    /// <returns>What the course shows.</returns>
    /// <remarks>
    /// Each score counts as taken at the start of a session, and is judged at its own time. The session's length, techniques and areas are unknown, so
    /// findings about them say nothing.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="course"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The course has no scores or they are not ordered by time, an id is missing, a measure is not in the policy's catalog, a value is out of its range,
    /// items can't be scored, or a time is one that no record can hold (<see cref="RecordLimits"/>). The message names the score and the field.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="asOf"/> is before the first score, or a time that no record can hold (<see cref="RecordLimits"/>).
    /// </exception>
    /// <exception cref="TherapyOutcomesException">A rule of the host failed.</exception>
    public ReviewedCourse Review(ScoredCourse course, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(course);
        RecordLimits.Require(asOf, nameof(asOf));
        CourseCheck.Require(course);
        if (WireTime.Truncate(course.Scores[0].At) > asOf)
        {
            throw new ArgumentOutOfRangeException(nameof(asOf), asOf, "The time is before the first score.");
        }

        var entry = new CourseEntry(course, _policy, _rules);
        entry.EnterUntil(asOf);
        return entry.Evaluate(asOf);
    }
}
