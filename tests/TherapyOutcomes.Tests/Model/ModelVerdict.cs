namespace TherapyOutcomes.Tests.Model;

/// <summary>What a score says beside the baseline.</summary>
internal enum ModelVerdict
{
    /// <summary>Better, beyond measurement error and by enough to matter.</summary>
    Improved,

    /// <summary>Better by one of the two only.</summary>
    PossiblyImproved,

    /// <summary>Neither better nor worse.</summary>
    Unchanged,

    /// <summary>Worse by one of the two only.</summary>
    PossiblyDeteriorated,

    /// <summary>Worse, beyond measurement error and by enough to matter.</summary>
    Deteriorated,

    /// <summary>Not better, and the baseline was too good to show it.</summary>
    CannotShowImprovement,

    /// <summary>No threshold can be computed.</summary>
    NotComputable,
}

/// <summary>A deciding score beside the baseline.</summary>
internal sealed record ModelCompared(Dated<Score> Score, decimal Gain, ModelVerdict Verdict)
{
    /// <summary>Whether the numbers say less than possibly improved.</summary>
    public bool IsWorseThanPossiblyImproved =>
        Verdict is ModelVerdict.Unchanged or ModelVerdict.PossiblyDeteriorated or ModelVerdict.Deteriorated;

    /// <summary>Whether the numbers say improved or possibly so.</summary>
    public bool IsAtLeastPossiblyImproved => Verdict is ModelVerdict.Improved or ModelVerdict.PossiblyImproved;
}
