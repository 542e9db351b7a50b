namespace TherapyOutcomes.Letters;

/// <summary>The texts that are written for clients.</summary>
public enum LetterKind
{
    /// <summary>What got better, what may have helped, what to do, what to expect and when to call.</summary>
    Summary,

    /// <summary>A word of recognition once an improvement has lasted; says nothing of health details.</summary>
    Congratulation,
}
