// A program of somebody else's: reads an article, prints when things happened and who took part.
#include <iostream>
#include <memory>

#include "dateline/pipeline.hpp"

int main() {
    dateline::Document document;
    document.id = "note";
    document.text = std::make_shared<dateline::SourceText const>(
        "Factory opens\n\n3 May 2021\n\nNokia opened a factory in Chennai on Monday. "
        "The mayor thanked the company for its long patience with the city.");
    dateline::Gazetteer const& names = dateline::bundled_gazetteer();
    dateline::Lexicons const& lexicons = dateline::bundled_lexicons();
    auto const article = dateline::analyse(std::move(document), lexicons, names);
    dateline::Timeline const timeline = dateline::build_timeline({dateline::to_reports(article, lexicons, names)});
    for (dateline::Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        dateline::Event const& event = timeline[v];
        std::cout << (event.when ? dateline::edtf(*event.when) : "no date") << "  " << event.title << '\n';
    }
}
