using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Analysis;

/// <summary>Change and cutoff together: recovered, improved, unchanged, deteriorated, or crossed into the clinical range.</summary>
/// <remarks>
/// Recovered: clinical before, functional after, and improved by <see cref="Change"/>. Crossed into the clinical range: not clinical before,
/// not functional after, and deteriorated by <see cref="Change"/>. Everything else keeps the class of <see cref="Change"/>.
/// Jacobson and Truax 1991, doi 10.1037/0022-006X.59.1.12. Immutable, so safe to share between threads.
/// </remarks>
public sealed record CombinedMethod : ChangeMethod
{
    /// <summary>How change is judged: <see cref="ReliableChangeMethod"/> as published, or <see cref="AnchorMethod"/> or <see cref="PercentageMethod"/>.</summary>
    /// <exception cref="AnalysisParameterException">The value is a cutoff or a combination.</exception>
    public required ChangeMethod Change
    {
        get;
        init => field = value is AnchorMethod or PercentageMethod or ReliableChangeMethod
            ? value
            : throw new AnalysisParameterException("change", "anchor, percentage or reliable change", "A combination needs a method that judges change.");
    }

    /// <summary>Where the clinical range ends.</summary>
    public required CutoffMethod Cutoff { get; init; }

    private protected override ChangeRule FitCore(ReferencePopulation population, BetterIs better)
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
