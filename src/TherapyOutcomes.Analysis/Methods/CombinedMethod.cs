namespace TherapyOutcomes.Analysis;

/// <summary>A method that combines change and cutoff: recovered, improved, unchanged, deteriorated, or crossed into the clinical range.</summary>
/// <remarks>
/// A client has recovered if the baseline is clinical, the follow-up is functional, and <see cref="Change"/> shows an improvement. A client has
/// crossed into the clinical range if the baseline is not clinical, the follow-up is not functional, and <see cref="Change"/> shows a deterioration.
/// All other clients keep the class given by <see cref="Change"/>. Source: Jacobson and Truax 1991, doi 10.1037/0022-006X.59.1.12.
/// </remarks>
public sealed record CombinedMethod : ChangeMethod
{
    /// <summary>The method that judges change: <see cref="ReliableChangeMethod"/> as published, or <see cref="AnchorMethod"/> or <see cref="PercentageMethod"/>.</summary>
    /// <exception cref="AnalysisParameterException">The value is a cutoff or a combined method.</exception>
    public required ChangeMethod Change
    {
        get;
        init => field = value is AnchorMethod or PercentageMethod or ReliableChangeMethod
            ? value
            : throw new AnalysisParameterException("change", "anchor, percentage or reliable change", "A combination needs a method that judges change.");
    }

    /// <summary>The method that sets the limit of the clinical range.</summary>
    public required CutoffMethod Cutoff { get; init; }

    private protected override ChangeRule FitCore(ReferencePopulation population, Better better)
    {
        ArgumentNullException.ThrowIfNull(Cutoff);
        var change = Change.Fit(population, better).ChangeCriterion;
        return new(this, better, change, CutoffFit.Of(Resolved(), population, better));
    }

    private CutoffMethod Resolved()
    {
        if (Change is not ReliableChangeMethod reliable)
        {
            return Cutoff;
        }

        var formula = reliable.Index == ReliableChangeIndex.HagemanArrindell ? CutoffFormula.HagemanArrindell : CutoffFormula.JacobsonTruax;
        return Cutoff with
        {
            Formula = Cutoff.Formula ?? formula,
            Reliability = Cutoff.Reliability ?? reliable.Reliability,
            Significance = Cutoff.Significance ?? reliable.Significance,
        };
    }
}
