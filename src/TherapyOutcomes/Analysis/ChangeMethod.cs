namespace TherapyOutcomes.Analysis;

/// <summary>
/// A way of deciding whether a client changed: <see cref="AnchorMethod"/>, <see cref="PercentageMethod"/>,
/// <see cref="ReliableChangeMethod"/>, <see cref="CutoffMethod"/> or <see cref="CombinedMethod"/>.
/// </summary>
/// <remarks>
/// A method holds parameters only. <see cref="Fit"/> turns it into a <see cref="ChangeRule"/> that classifies clients.
/// The set of methods is closed. Hierarchical linear models are left out; docs/adr/0010-no-hlm-for-one-client.md says why.
/// Immutable, so safe to share between threads.
/// </remarks>
public abstract record ChangeMethod
{
    private protected ChangeMethod()
    {
    }

    /// <summary>Computes the thresholds of this method for a population.</summary>
    /// <param name="population">Means and standard deviations to fit on, from the caseload or from the literature.</param>
    /// <param name="better">Which way scores go when clients get better.</param>
    /// <returns>The fitted rule.</returns>
    /// <exception cref="AnalysisParameterException">A parameter that the method needs is missing, or the population has no spread.</exception>
    public ChangeRule Fit(ReferencePopulation population, BetterIs better)
    {
        ArgumentNullException.ThrowIfNull(population);
        Check.Defined(better, nameof(better));
        return FitCore(population, better);
    }

    private protected abstract ChangeRule FitCore(ReferencePopulation population, BetterIs better);
}
