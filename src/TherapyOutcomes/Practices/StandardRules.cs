using System.Collections.Immutable;
using TherapyOutcomes.Practices;

namespace TherapyOutcomes.Rules;

/// <summary>Provides the rules that come with the library.</summary>
/// <remarks>Thread-safe.</remarks>
public static class StandardRules
{
    /// <summary>Gets the rule book that holds the library's rules and no others.</summary>
    public static RuleBook Book { get; } = new(All, []);

    internal static ImmutableArray<Rule> All => [.. StandardModules.All.SelectMany(module => module.Rules)];

    /// <summary>Creates a rule book that holds the library's rules and a host's own.</summary>
    /// <param name="own">The host's rules. Ids begin with a prefix of the host's own, such as <c>ACME-001</c>.</param>
    /// <returns>The rule book.</returns>
    /// <exception cref="ArgumentNullException">A rule is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2005: an id is taken or reserved, or a descriptor asks for something that cannot work.</exception>
    public static RuleBook With(params IEnumerable<Rule> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new RuleBook(All, [.. own.Select(rule => RuleValidation.Require(rule, CommandCatalog.Names))]);
    }
}
