using System.Collections.Immutable;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements that remove what former keys left outside the rows. They run one by one, outside a transaction.</summary>
/// <param name="Mark">Returns a number by which the last statement can tell whether the work was done; null if it needs none.</param>
/// <param name="Work">Do the work; none if the last statement does it.</param>
/// <param name="Left">Returns a row that begins with 0 if nothing is left, given the number of the first statement.</param>
internal sealed record KeyPurge(string? Mark, ImmutableArray<string> Work, Func<long, Statement> Left);
