using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Caseload;

namespace TherapyOutcomes.AspNetCore.Dashboard.Feedback;

/// <summary>What the page of feedback shows.</summary>
/// <param name="Part">The episodes that were looked into.</param>
/// <param name="Counts">What became of the requests in them.</param>
/// <param name="Tasks">What there is to do, in the order of its days.</param>
/// <param name="Today">The clinic's day.</param>
internal sealed record FeedbackView(CaseloadPart Part, FeedbackCounts Counts, ImmutableArray<FeedbackTask> Tasks, DateOnly Today);
