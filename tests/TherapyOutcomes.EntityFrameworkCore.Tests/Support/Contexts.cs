using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>Creates a context of its own for each call.</summary>
internal sealed class Contexts(TestDatabase database) : IDbContextFactory<OutcomesDbContext>
{
    public OutcomesDbContext CreateDbContext() => database.Open();
}
