namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>A command that was accepted.</summary>
/// <param name="Step">The command.</param>
/// <param name="Actor">Who sent it.</param>
/// <param name="Node">The number of the node that accepted it.</param>
/// <param name="Events">How many events the answer named.</param>
/// <param name="WasUnanswered">True if it was sent before without an answer.</param>
/// <param name="IsRepeat">True if the node recognized it, because it was recorded the first time.</param>
internal sealed record Acknowledged(Step Step, string Actor, int Node, int Events, bool WasUnanswered, bool IsRepeat);
