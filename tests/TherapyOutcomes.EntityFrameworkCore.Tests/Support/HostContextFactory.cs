using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>Creates a context of the host for each call.</summary>
internal sealed class HostContextFactory(TestDatabase database) : IDbContextFactory<HostContext>
{
    public HostContext CreateDbContext() => database.OpenHost();
}
