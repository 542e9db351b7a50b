namespace TherapyOutcomes.Rules;

/// <summary>Tells REC002 whether the record accepts a command.</summary>
internal interface ICommandAvailability
{
    /// <summary>The value of <c>type</c> in the command's JSON.</summary>
    string Name { get; }

    /// <summary>Finds what makes the context's command impossible for its episode or its client.</summary>
    /// <returns>A variant of REC002's message; null if the command is possible.</returns>
    string? ObstacleIn(RuleContext context);
}
