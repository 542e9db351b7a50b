using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>
/// Creates a method from the options that describe it. An option of another method is an error, because the user expected it to have an
/// effect. An option of the same method that the chosen formula does not use is ignored, so that a script can pass the same options for
/// every formula.
/// </summary>
internal static class MethodChoice
{
    /// <summary>Creates the method.</summary>
    /// <exception cref="BadInputException">An option is missing, belongs to another method, or is not a number.</exception>
    /// <exception cref="AnalysisParameterException">A number is out of range.</exception>
    public static ChangeMethod Make(MethodOptions options)
    {
        RefuseThoseOfOtherMethods(options);
        return options.Method switch
        {
            MethodNames.Anchor => Anchor(options),
            MethodNames.Percentage => Percentage(options),
            MethodNames.ReliableChange => ReliableChange(options),
            MethodNames.Statistical => Cutoff(options, Number("--reliability", options.Reliability), Number("--significance", options.Significance)),
            _ => Combined(options),
        };
    }

    private static void RefuseThoseOfOtherMethods(MethodOptions options)
    {
        Allow(options, "--mic", options.Mic, MethodNames.Anchor, MethodNames.Combined);
        Allow(options, "--mic-worse", options.MicWorse, MethodNames.Anchor, MethodNames.Combined);
        Allow(options, "--percent", options.Percent, MethodNames.Percentage, MethodNames.Combined);
        Allow(options, "--percent-worse", options.PercentWorse, MethodNames.Percentage, MethodNames.Combined);
        Allow(options, "--rci", options.Rci, MethodNames.ReliableChange, MethodNames.Combined);
        Allow(options, "--reliability", options.Reliability, MethodNames.ReliableChange, MethodNames.Statistical, MethodNames.Combined);
        Allow(options, "--reliability-post", options.ReliabilityPost, MethodNames.ReliableChange, MethodNames.Combined);
        Allow(options, "--significance", options.Significance, MethodNames.ReliableChange, MethodNames.Statistical, MethodNames.Combined);
        Allow(options, "--cutoff", options.Cutoff, MethodNames.Statistical, MethodNames.Combined);
        Allow(options, "--cutoff-method", options.CutoffMethod, MethodNames.Statistical, MethodNames.Combined);
        Allow(options, "--functional-mean", options.FunctionalMean, MethodNames.Statistical, MethodNames.Combined);
        Allow(options, "--functional-sd", options.FunctionalSd, MethodNames.Statistical, MethodNames.Combined);
    }

    private static void Allow(MethodOptions options, string option, string? given, params string[] methods)
    {
        if (given is not null && !methods.Contains(options.Method))
        {
            throw new BadInputException($"{option} has no effect with --method {options.Method}. Leave it out, or give --method {string.Join(" or ", methods)}.");
        }
    }

    // A change in points or percent needs no reliability, so the given reliability belongs to the cutoff.
    private static CombinedMethod Combined(MethodOptions options) => Change(options) is ReliableChangeMethod reliable
        ? new() { Change = reliable, Cutoff = Cutoff(options, reliability: null, significance: null) }
        : new() { Change = Change(options), Cutoff = Cutoff(options, Number("--reliability", options.Reliability), Number("--significance", options.Significance)) };

    // A combination judges change in one way, which the options determine.
    private static ChangeMethod Change(MethodOptions options)
    {
        var isAnchor = options.Mic is not null || options.MicWorse is not null;
        var isPercentage = options.Percent is not null || options.PercentWorse is not null;
        var isOfCutoff = (isAnchor || isPercentage) && options is { CutoffMethod: "HA", Rci: null };
        var isReliableChange = options.Rci is not null || (options.Reliability is not null && !isOfCutoff);
        return (isAnchor, isPercentage, isReliableChange) switch
        {
            (true, false, false) => Anchor(options),
            (false, true, false) => Percentage(options),
            (false, false, true) => ReliableChange(options),
            (false, false, false) => throw new BadInputException("--method combined needs to know how to judge change. Give one of --reliability (reliable change), --mic (anchor) or --percent."),
            _ => throw new BadInputException($"{string.Join(" and ", Given(options))} contradict each other: a combination judges change in one way only. Give --reliability (with --rci), --mic or --percent."),
        };
    }

    private static IEnumerable<string> Given(MethodOptions options) =>
        new (string Option, string? Text)[]
        {
            ("--mic", options.Mic),
            ("--mic-worse", options.MicWorse),
            ("--percent", options.Percent),
            ("--percent-worse", options.PercentWorse),
            ("--rci", options.Rci),
            ("--reliability", options.Reliability),
        }.Where(given => given.Text is not null).Select(given => given.Option);

    private static AnchorMethod Anchor(MethodOptions options) =>
        new() { Mic = Needed("--mic", options.Mic, options), MicWorse = Number("--mic-worse", options.MicWorse) };

    private static PercentageMethod Percentage(MethodOptions options) =>
        new() { Percent = Needed("--percent", options.Percent, options), PercentWorse = Number("--percent-worse", options.PercentWorse) };

    private static ReliableChangeMethod ReliableChange(MethodOptions options)
    {
        var method = new ReliableChangeMethod
        {
            Index = MethodNames.Index(options.Rci ?? "JT"),
            Reliability = Needed("--reliability", options.Reliability, options),
            ReliabilityPost = Number("--reliability-post", options.ReliabilityPost),
        };
        return Number("--significance", options.Significance) is { } significance ? method with { Significance = significance } : method;
    }

    private static CutoffMethod Cutoff(MethodOptions options, double? reliability, double? significance) => new()
    {
        Type = MethodNames.Cutoff(options.Cutoff ?? "a"),
        Formula = options.CutoffMethod is { } formula ? MethodNames.Formula(formula) : null,
        FunctionalMean = Number("--functional-mean", options.FunctionalMean),
        FunctionalSd = Number("--functional-sd", options.FunctionalSd),
        Reliability = reliability,
        Significance = significance,
    };

    private static double Needed(string option, string? text, MethodOptions options) =>
        Number(option, text) ?? throw new BadInputException($"{option} is missing; --method {options.Method} needs it here. See: therapy-outcomes analyze --help");

    private static double? Number(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Numbers.TryReadDouble(text, out var number)
            ? number
            : throw new BadInputException($"{option} is '{Shown.Plain(text)}'. Give a number with a decimal point, such as 0.3 or 10.");
    }
}
