using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DatabaseHost;

#region factory
/// <summary>Creates the context for <c>dotnet ef</c>, which writes the migrations.</summary>
internal sealed class ClinicContextFactory : IDesignTimeDbContextFactory<ClinicContext>
{
    public ClinicContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ClinicContext>().UseSqlite("Data Source=design.db").Options);
}
#endregion
