namespace TherapyOutcomes.Analysis;

/// <summary>
/// A method for deciding whether a client changed: <see cref="AnchorMethod"/>, <see cref="PercentageMethod"/>,
/// <see cref="ReliableChangeMethod"/>, <see cref="CutoffMethod"/> or <see cref="CombinedMethod"/>.
/// </summary>
/// <remarks>
/// A method holds only parameters. <see cref="Fit"/> turns it into a <see cref="ChangeRule"/> that classifies clients.
/// The set of methods is closed. Hierarchical linear models are not included, for the reasons given in docs/adr/0010-no-hlm-for-one-client.md.
/// </remarks>
public abstract record ChangeMethod
{
    private protected ChangeMethod()
    {
    }

    /// <summary>Computes the thresholds of this method for a population.</summary>
    /// <param name="population">The means and standard deviations to fit on, from the caseload or from the literature.</param>
    /// <param name="better">The direction in which scores improve.</param>
    /// <returns>The fitted rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="population"/> is null.</exception>
    /// <exception cref="AnalysisParameterException">A parameter that the method needs is missing, or the population has no spread.</exception>
    public ChangeRule Fit(ReferencePopulation population, Better better)
    {
        ArgumentNullException.ThrowIfNull(population);
        Check.Defined(better, nameof(better));
        return FitCore(population, better);
    }

    private protected abstract ChangeRule FitCore(ReferencePopulation population, Better better);
}
