namespace TherapyOutcomes.Tests.Limits;

/// <summary>A command with one member at an extreme.</summary>
/// <param name="Field">The member's name in JSON, such as <c>plan.minutes</c>.</param>
/// <param name="Command">The command.</param>
/// <param name="IsBeyond">True if no record can hold the value, so that the command must be malformed.</param>
internal sealed record Extreme(string Field, Command Command, bool IsBeyond);
